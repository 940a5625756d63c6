package kz.qorgan.correction;

import java.time.Instant;
import kz.qorgan.catalogue.Checked.Flaw;
import kz.qorgan.rights.Request;

/** What became of the wish to put a value right. */
public sealed interface CorrectionResult {

    /** The new value holds from now on. */
    record Corrected() implements CorrectionResult {}

    /** It has a number and a clock; somebody looks at the evidence. */
    record Asked(Request request) implements CorrectionResult {}

    /** The new value cannot be kept as it was typed. */
    record Flawed(Flaw flaw) implements CorrectionResult {}

    /** The new value is the one that is stored. */
    record Unchanged() implements CorrectionResult {}

    /** A reason of 10 to 2,000 characters is missing. */
    record ReasonNeeded() implements CorrectionResult {}

    /** A document is missing that shows the new value. */
    record EvidenceNeeded() implements CorrectionResult {}

    /** Nothing in the form is wrong, and yet it cannot be done now. */
    sealed interface Later extends CorrectionResult {}

    /** Three requests about this field wait for an answer; one of them. */
    record TooManyOpen(Request request) implements Later {}

    /** So many were sent that the next one has to wait. */
    record TooMany(Instant until) implements Later {}

    /** Nobody corrects this field here. */
    record NotHere() implements Later {}
}
