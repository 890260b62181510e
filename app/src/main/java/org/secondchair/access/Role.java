package org.secondchair.access;

/** What somebody is in a matter, an engagement or an organization. */
public enum Role {
    /** Runs the installation; sees no content. */
    PLATFORM_OPERATOR,
    /** Manages the organization's people; sees no content. */
    ORGANIZATION_ADMIN,
    /** The client's person who owns the matter. */
    CLIENT_OWNER,
    /** The lawyer responsible for the work. */
    SUPERVISING_ATTORNEY,
    /** The provider's person who runs the project. */
    PROJECT_MANAGER,
    QC_REVIEWER,
    REVIEWER,
    BILLING,
    /** Reads the record and the reports; changes nothing. */
    AUDITOR
}
