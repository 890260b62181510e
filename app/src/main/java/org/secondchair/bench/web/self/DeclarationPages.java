package org.secondchair.bench.web.self;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.secondchair.bench.declared.Declaration;
import org.secondchair.bench.declared.Declarations;
import org.secondchair.bench.declared.Question;
import org.secondchair.bench.web.SubmissionKey;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the acting person says about themselves; theirs alone. */
@Controller
class DeclarationPages {
    /** @param answers by question; what is left out is not said */
    record Said(
            boolean counted,
            @org.jspecify.annotations.Nullable Map<String, String> answers) {}

    private final Declarations declarations;
    private final Once once;

    DeclarationPages(Declarations declarations, Once once) {
        this.declarations = declarations;
        this.once = once;
    }

    @GetMapping("/me/declaration")
    @Requires(Permission.SIGNED_IN)
    View mine() {
        return View.page("bench/declaration", new DeclarationPage(declarations.mine(), ""));
    }

    @PostMapping("/me/declaration")
    @Requires(Permission.SIGNED_IN)
    View declare(
            @RequestParam Map<String, String> entered, @RequestParam(name = "_key", defaultValue = "") String key) {
        Optional<Declaration> said = read("true".equals(entered.get("counted")), entered);
        if (said.isEmpty()) {
            return View.page("bench/declaration", new DeclarationPage(declarations.mine(), "bench.declaration.wrong"))
                    .status(422);
        }
        once.once(SubmissionKey.checked(key), Boolean.class, () -> {
            declarations.declare(said.get());
            return true;
        });
        return View.redirect("/me/declaration").telling(Flash.done("bench.declaration.saved"));
    }

    @PostMapping("/me/declaration/delete")
    @Requires(Permission.SIGNED_IN)
    View withdraw(@RequestParam(name = "_key", defaultValue = "") String key) {
        SubmissionKey.checked(key);
        declarations.withdraw(); // deleted twice is deleted
        return View.redirect("/me/declaration").telling(Flash.done("bench.declaration.withdrawn"));
    }

    @GetMapping("/api/me/declaration")
    @Requires(Permission.SIGNED_IN)
    @ResponseBody
    Declaration show() {
        return declarations.mine();
    }

    /** Sets what it says, in place of what was said before. */
    @PutMapping("/api/me/declaration")
    @Requires(Permission.SIGNED_IN)
    @ResponseBody
    Declaration set(@RequestBody Said said) {
        declarations.declare(read(said.counted(), said.answers() == null ? Map.of() : said.answers())
                .orElseThrow(() -> Refusal.because(Refusal.Kind.BAD_REQUEST, "bench.declaration.wrong")));
        return declarations.mine();
    }

    @DeleteMapping("/api/me/declaration")
    @Requires(Permission.SIGNED_IN)
    @ResponseBody
    Declaration delete() {
        declarations.withdraw();
        return declarations.mine();
    }

    /** Empty when an answer is none of those given. */
    private static Optional<Declaration> read(boolean counted, Map<String, String> entered) {
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            String answer = entered.getOrDefault(question.name(), "");
            if (!answer.isEmpty() && !question.answers().contains(answer)) {
                return Optional.empty();
            }
            if (!answer.isEmpty()) {
                answers.put(question, answer);
            }
        }
        return Optional.of(new Declaration(counted, answers));
    }
}
