package kz.qorgan.purposes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qorgan.catalogue.Article;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Words;
import kz.qorgan.lenderfile.Entry;
import kz.qorgan.lenderfile.LenderFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** Reads the purposes at the start: the lender's own file where one is configured, else the one of the portal. */
@Configuration
class PurposesFile {

    static final String VARIABLE = "QORGAN_CONSENT_CATALOGUE";
    static final String BUILT_IN = "catalogue/consents.yaml";

    @Bean
    Purposes purposes(@Value("${qorgan.catalogue.consents}") String path, Catalogue catalogue) {
        var file = StringUtils.hasText(path) ? LenderFile.at(path, VARIABLE) : LenderFile.builtIn(BUILT_IN);
        var content = file.read(root -> read(root, catalogue));
        return new Purposes(content.edition, file.hash(), content.operator, content.purposes);
    }

    private static Content read(Entry root, Catalogue catalogue) {
        var sections = root.parts(List.of("edition", "operator", "articles", "purposes"), List.of());
        Map<String, Article> articles = new LinkedHashMap<>();
        sections.at("articles").entries().forEach((id, entry) -> articles.put(id, Article.read(id, entry)));
        var purposes = sections.at("purposes").entries().values().stream()
                .map(entry -> ConsentPurpose.read(entry, articles, catalogue))
                .toList();
        return new Content(sections.at("edition").text(), operator(sections.at("operator")), purposes);
    }

    private static Operator operator(Entry entry) {
        var parts = entry.parts(List.of("name", "bin", "subject"), List.of());
        var bin = parts.at("bin");
        if (!bin.text().matches("[0-9]{12}")) {
            bin.fault("bin is not twelve digits");
        }
        return new Operator(Words.read(parts.at("name")), bin.text(), Words.read(parts.at("subject")));
    }

    private record Content(String edition, Operator operator, List<ConsentPurpose> purposes) {}
}
