package kz.qorgan.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import kz.qorgan.lenderfile.Entry;
import kz.qorgan.lenderfile.LenderFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** Reads the catalogue at the start: the lender's own file where one is configured, else the one of the portal. */
@Configuration
class CatalogueFile {

    static final String VARIABLE = "QORGAN_PERSONAL_DATA_CATALOGUE";
    static final String BUILT_IN = "catalogue/personal-data.yaml";

    private static final List<String> SECTIONS =
            List.of("edition", "articles", "recipients", "retention", "categories");

    /** The portal itself reads these, whatever else a lender stores. */
    private static final List<String> NEEDED_FIELDS = List.of("iin", "email", Category.OTHER);

    @Bean
    Catalogue catalogue(@Value("${qorgan.catalogue.personal-data}") String path) {
        var file = StringUtils.hasText(path) ? LenderFile.at(path, VARIABLE) : LenderFile.builtIn(BUILT_IN);
        var content = file.read(CatalogueFile::read);
        return new Catalogue(content.edition, file.hash(), content.categories, content.references.recipients());
    }

    private static Content read(Entry root) {
        var sections = root.parts(SECTIONS, List.of());
        var articles = all(sections.at("articles"), Article::read);
        var references = new References(
                articles,
                all(sections.at("retention"), (id, entry) -> Retention.read(id, entry, articles)),
                all(sections.at("recipients"), Recipient::read));
        var categories = categories(sections.at("categories"), references);
        return new Content(sections.at("edition").text(), categories, references);
    }

    private static List<Category> categories(Entry section, References references) {
        List<Category> categories = new ArrayList<>();
        Set<String> names = new HashSet<>();
        section.entries().forEach((id, entry) -> {
            var parts = entry.parts(List.of("label", "explanation", "fields"), List.of());
            List<Field> fields = new ArrayList<>();
            parts.at("fields").entries().forEach((name, field) -> {
                if (!names.add(name)) {
                    field.fault("the field %s stands in two categories".formatted(name));
                }
                fields.add(Field.read(field, references));
            });
            categories.add(
                    new Category(id, Words.read(parts.at("label")), Words.read(parts.at("explanation")), fields));
        });
        checkNeeded(section, names);
        return categories;
    }

    private static void checkNeeded(Entry section, Set<String> names) {
        NEEDED_FIELDS.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> section.fault("there is no field %s, which the portal needs".formatted(name)));
    }

    private static <T> Map<String, T> all(Entry section, BiFunction<String, Entry, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        section.entries().forEach((id, entry) -> all.put(id, read.apply(id, entry)));
        return all;
    }

    private record Content(String edition, List<Category> categories, References references) {}

    /** What fields name by an id. */
    record References(Map<String, Article> articles, Map<String, Retention> rules, Map<String, Recipient> recipients) {

        List<Article> articles(Entry list) {
            if (list.items().isEmpty()) {
                list.fault("law names none");
            }
            return list.items().stream()
                    .map(item -> Article.known(item, articles))
                    .toList();
        }

        Retention retention(Entry entry) {
            var id = entry.text();
            var rule = rules.get(id);
            if (rule == null) {
                entry.fault("there is no retention rule " + id);
                return Retention.unknown(id);
            }
            return rule;
        }

        List<String> recipients(Entry list) {
            return list.items().stream().map(this::recipient).toList();
        }

        private String recipient(Entry item) {
            if (!recipients.containsKey(item.text())) {
                item.fault("there is no recipient " + item.text());
            }
            return item.text();
        }
    }
}
