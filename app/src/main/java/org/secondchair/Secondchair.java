package org.secondchair;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one application: command line and server. */
@SpringBootApplication
public class Secondchair {
    public static void main(String[] args) {
        org.springframework.boot.SpringApplication.run(Secondchair.class, args);
    }
}
