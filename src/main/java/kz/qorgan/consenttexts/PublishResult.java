package kz.qorgan.consenttexts;

/** What became of publishing a text. */
public sealed interface PublishResult {

    /** It holds from its day on. */
    record Published(TextVersion version) implements PublishResult {}

    /** There is no such document. */
    record NoSuchDocument() implements PublishResult {}

    /** A text must not hold from a day that is over, nor from one before the version in front of it. */
    record TooEarly() implements PublishResult {}

    /** It says word for word what the newest version says, for the same recipients and data. */
    record Unchanged() implements PublishResult {}

    /** Somebody else has published a version meanwhile; it must be read first. */
    record Overtaken() implements PublishResult {}
}
