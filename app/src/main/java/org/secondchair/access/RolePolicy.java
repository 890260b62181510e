package org.secondchair.access;

import static org.secondchair.tenancy.Permission.*;

import java.util.EnumSet;
import java.util.Set;
import org.secondchair.tenancy.Permission;

/** What each role may do. Whatever is not listed is refused. */
public final class RolePolicy {
    private RolePolicy() {}

    public static boolean allows(Role role, Permission permission) {
        return permissions(role).contains(permission);
    }

    /** Every role that carries the permission. */
    public static Set<Role> carrying(Permission permission) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (allows(role, permission)) {
                roles.add(role);
            }
        }
        return roles;
    }

    public static Set<Permission> permissions(Role role) {
        return switch (role) {
            case PLATFORM_OPERATOR -> EnumSet.of(OPERATE, INVITE_ORGANIZATION);
            case ORGANIZATION_ADMIN ->
                EnumSet.of(
                        MANAGE_ORGANIZATION,
                        KEEP_CONFLICTS,
                        INVITE_ORGANIZATION,
                        READ_ORGANIZATION_LOG,
                        ANSWER_OFFER,
                        SEE_BENCH,
                        MANAGE_BENCH);
            case CLIENT_OWNER ->
                EnumSet.of(
                        OPEN_MATTER,
                        KEEP_CONFLICTS,
                        INVITE_ORGANIZATION,
                        SEE_ENGAGEMENT,
                        NEGOTIATE_ENGAGEMENT,
                        CONFIRM_UNDERTAKING,
                        RELEASE_ENGAGEMENT,
                        REQUEST_TEAM,
                        SIGN_OFF_REQUEST,
                        HAND_OVER,
                        SEE_MATTER,
                        MANAGE_MATTER,
                        MANAGE_WALLS,
                        DECIDE_CONFLICTS,
                        TAKE_IN,
                        SEE_DOCUMENTS,
                        SEARCH_DOCUMENTS,
                        CODE_DOCUMENTS,
                        CHECK_CODING,
                        MANAGE_REVIEW,
                        EDIT_PROTOCOL,
                        SEE_REPORT,
                        EXPORT_DOCUMENTS,
                        SEE_RECORD);
            case SUPERVISING_ATTORNEY ->
                EnumSet.of(
                        SEE_ENGAGEMENT,
                        SIGN_OFF_REQUEST,
                        CONFIRM_UNDERTAKING,
                        SEE_MATTER,
                        MANAGE_WALLS,
                        DECIDE_CONFLICTS,
                        SEE_DOCUMENTS,
                        SEARCH_DOCUMENTS,
                        CODE_DOCUMENTS,
                        CHECK_CODING,
                        MANAGE_REVIEW,
                        EDIT_PROTOCOL,
                        SEE_REPORT,
                        EXPORT_DOCUMENTS,
                        SEE_RECORD);
            case PROJECT_MANAGER ->
                EnumSet.of(
                        ANSWER_OFFER,
                        SEE_BENCH,
                        MANAGE_BENCH,
                        DO_REQUEST,
                        SEE_ENGAGEMENT,
                        NEGOTIATE_ENGAGEMENT,
                        STAFF_ENGAGEMENT,
                        CONFIRM_UNDERTAKING,
                        SEE_MATTER,
                        TAKE_IN,
                        SEE_DOCUMENTS,
                        SEARCH_DOCUMENTS,
                        CODE_DOCUMENTS,
                        CHECK_CODING,
                        MANAGE_REVIEW,
                        SEE_REPORT);
            case QC_REVIEWER ->
                EnumSet.of(
                        SEE_ENGAGEMENT,
                        CONFIRM_UNDERTAKING,
                        SEE_MATTER,
                        SEE_DOCUMENTS,
                        SEARCH_DOCUMENTS,
                        CODE_DOCUMENTS,
                        CHECK_CODING,
                        SEE_REPORT);
            case REVIEWER ->
                EnumSet.of(
                        SEE_ENGAGEMENT,
                        CONFIRM_UNDERTAKING,
                        SEE_MATTER,
                        SEE_DOCUMENTS,
                        SEARCH_DOCUMENTS,
                        CODE_DOCUMENTS);
            case BILLING -> EnumSet.of(SEE_ENGAGEMENT, SEE_MATTER, SEE_REPORT);
            case AUDITOR ->
                EnumSet.of(SEE_ENGAGEMENT, SEE_MATTER, SEE_REPORT, SEE_RECORD, READ_ORGANIZATION_LOG, SEE_BENCH);
        };
    }
}
