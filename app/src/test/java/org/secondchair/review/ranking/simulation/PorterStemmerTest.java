package org.secondchair.review.ranking.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PorterStemmerTest {

    /// The examples of the paper that survive all five steps as given.
    @ParameterizedTest
    @CsvSource({
        "caresses,caress",
        "ponies,poni",
        "ties,ti",
        "cats,cat",
        "feed,feed",
        "agreed,agre",
        "plastered,plaster",
        "bled,bled",
        "motoring,motor",
        "sing,sing",
        "conflated,conflat",
        "troubled,troubl",
        "sized,size",
        "hopping,hop",
        "tanned,tan",
        "falling,fall",
        "hissing,hiss",
        "fizzed,fizz",
        "failing,fail",
        "filing,file",
        "happy,happi",
        "sky,sky",
        "relational,relat",
        "conditional,condit",
        "rational,ration",
        "digitizer,digit",
        "operator,oper",
        "feudalism,feudal",
        "hopefulness,hope",
        "callousness,callous",
        "formality,formal",
        "sensitivity,sensit",
        "triplicate,triplic",
        "formative,form",
        "electrical,electr",
        "goodness,good",
        "revival,reviv",
        "allowance,allow",
        "inference,infer",
        "airliner,airlin",
        "adjustable,adjust",
        "replacement,replac",
        "adjustment,adjust",
        "adoption,adopt",
        "effective,effect",
        "probate,probat",
        "rate,rate",
        "cease,ceas",
        "controlling,control",
        "roll,roll",
        "generalizations,gener",
        "oscillators,oscil"
    })
    void stemsLikeThePaper(String word, String stem) {
        assertThat(PorterStemmer.stem(word)).isEqualTo(stem);
    }
}
