package kz.qorgan.accountcare;

import java.util.List;
import kz.qorgan.session.SessionLookup.Kept;
import kz.qorgan.verification.StrongFactor;

/**
 * An account as staff see it.
 *
 * @param sessions that are open now
 * @param waiting second factors that do not count yet
 */
public record AccountView(boolean frozen, List<Kept> sessions, List<StrongFactor> waiting) {}
