package org.secondchair.tenancy;

/**
 * What a handler may ask for, each with its reach: where the answer comes from. The roles that hold a permission are
 * listed in room access.
 */
public enum Permission {
    /** Open to anybody: sign-in, first start, error pages, static files. */
    PUBLIC(Reach.ANYBODY),
    /** Open to every signed-in person: own start page, own profile, quick-open. */
    SIGNED_IN(Reach.SIGNED_IN),

    MANAGE_ORGANIZATION(Reach.ORGANIZATION),
    INVITE_ORGANIZATION(Reach.ORGANIZATION),
    OPEN_MATTER(Reach.ORGANIZATION),
    KEEP_CONFLICTS(Reach.ORGANIZATION),
    READ_ORGANIZATION_LOG(Reach.ORGANIZATION),
    OPERATE(Reach.ORGANIZATION),
    ANSWER_OFFER(Reach.ORGANIZATION),
    SEE_BENCH(Reach.ORGANIZATION),
    MANAGE_BENCH(Reach.ORGANIZATION),

    SEE_ENGAGEMENT(Reach.ENGAGEMENT),
    NEGOTIATE_ENGAGEMENT(Reach.ENGAGEMENT),
    STAFF_ENGAGEMENT(Reach.ENGAGEMENT),
    CONFIRM_UNDERTAKING(Reach.ENGAGEMENT),
    RELEASE_ENGAGEMENT(Reach.ENGAGEMENT),
    REQUEST_TEAM(Reach.ENGAGEMENT),
    DO_REQUEST(Reach.ENGAGEMENT),
    SIGN_OFF_REQUEST(Reach.ENGAGEMENT),

    SEE_MATTER(Reach.MATTER),
    MANAGE_MATTER(Reach.MATTER),
    HAND_OVER(Reach.MATTER),
    MANAGE_WALLS(Reach.MATTER),
    DECIDE_CONFLICTS(Reach.MATTER),
    TAKE_IN(Reach.MATTER),
    SEE_DOCUMENTS(Reach.MATTER),
    SEARCH_DOCUMENTS(Reach.MATTER),
    CODE_DOCUMENTS(Reach.MATTER),
    CHECK_CODING(Reach.MATTER),
    MANAGE_REVIEW(Reach.MATTER),
    EDIT_PROTOCOL(Reach.MATTER),
    SEE_REPORT(Reach.MATTER),
    EXPORT_DOCUMENTS(Reach.MATTER),
    SEE_RECORD(Reach.MATTER);

    /** Where the person must hold a role for the permission; also names the path variable that carries the scope. */
    public enum Reach {
        ANYBODY,
        SIGNED_IN,
        ORGANIZATION,
        ENGAGEMENT,
        MATTER
    }

    private final Reach reach;

    Permission(Reach reach) {
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }
}
