package kz.qorgan.catalogue;

import java.util.List;
import java.util.Map;
import kz.qorgan.lenderfile.Entry;

/**
 * A place in a law that allows or demands keeping a value.
 *
 * @param address where everybody can read the law
 */
public record Article(String id, Words words, String address) {

    /** Reads one from a file of the lender. */
    public static Article read(String id, Entry entry) {
        var parts = entry.parts(List.of("words", "address"), List.of());
        var address = parts.at("address");
        if (!address.text().startsWith("https://")) {
            address.fault("address is not one that begins with https://");
        }
        return new Article(id, Words.read(parts.at("words")), address.text());
    }

    /** The article whose id stands here. */
    public static Article known(Entry entry, Map<String, Article> articles) {
        var id = entry.text();
        var article = articles.get(id);
        if (article == null) {
            entry.fault("there is no article " + id);
            return new Article(id, Words.same(id), "");
        }
        return article;
    }
}
