package org.secondchair.access.web;

/**
 * The sign-in page, and the page on which a signed-in person proves again who they are.
 *
 * @param to path to go on to
 * @param email as given before, to be corrected
 * @param trouble key of what went wrong; empty at first
 * @param retrySeconds wait asked for; 0 for none
 * @param firstStart nobody can sign in yet: the installation has no organization
 */
public record SignInPage(String to, String email, String trouble, long retrySeconds, boolean firstStart) {
    static SignInPage fresh(String to, boolean firstStart) {
        return new SignInPage(to, "", "", 0, firstStart);
    }
}
