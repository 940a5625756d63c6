package kz.qorgan.purposes;

import kz.qorgan.catalogue.Words;

/**
 * Who asks for consent: the first thing that law 94-V, article 8(4) wants to stand in one.
 *
 * @param bin the business identification number
 * @param subject who the consents are about, in general words
 */
public record Operator(Words name, String bin, Words subject) {}
