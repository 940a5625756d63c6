package kz.qorgan.audit;

/** What can be recorded. The words are OWASP's logging vocabulary; the last ones are ours. */
public enum Act {
    AUTHN_LOGIN_SUCCESS,
    AUTHN_LOGIN_FAIL,
    AUTHN_LOGIN_FAIL_MAX,
    AUTHN_LOGIN_LOCK,
    AUTHN_FACTOR_PROVED,
    AUTHN_TOKEN_CREATED,
    AUTHN_TOKEN_REVOKED,
    AUTHN_LOGIN_UNLOCK,
    EXCESS_RATE_LIMIT_EXCEEDED,
    SESSION_CREATED,
    SESSION_EXPIRED,
    SESSION_LOGOUT,
    USER_CREATED,
    USER_UPDATED,
    SENSITIVE_CREATE,
    SENSITIVE_UPDATE,
    SMS_SENT,
    SMS_FAILED
}
