package kz.qorgan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** While a person waits for the text, the page gets ready, and helps to enter the code. */
class CodePageIT extends Journey {

    @Test
    void portalIsFetchedWhileWaiting() {
        var person = people.borrower();
        var visitor = new Http(address());
        visitor.askForCode(person.number());
        assertThat(visitor.get("/sign-in/code").body())
                .contains(
                        "rel=\"prefetch\"",
                        "/VAADIN/build/FlowClient-",
                        "/VAADIN/build/generated-flow-imports-",
                        "/aura/aura-");
    }

    @Test
    void everyPrefetchedFileIsThere() {
        var person = people.borrower();
        var visitor = new Http(address());
        visitor.askForCode(person.number());
        var links = Pattern.compile("rel=\"prefetch\" href=\"([^\"]+)\"")
                .matcher(visitor.get("/sign-in/code").body());
        List<String> files = new ArrayList<>();
        while (links.find()) {
            files.add(links.group(1));
        }
        assertThat(files)
                .hasSizeGreaterThan(8)
                .allSatisfy(file ->
                        assertThat(visitor.get(file).statusCode()).as(file).isEqualTo(200));
    }

    @Test
    void inputIsMadeForOneTimeCodes() {
        var person = people.borrower();
        var visitor = visitor(PHONE);
        visitor.open("/sign-in?lang=en");
        visitor.page().getByLabel("Mobile number").fill(person.number().e164());
        visitor.button("Get a code").click();
        visitor.see("code");
        var input = visitor.page().locator("#code");
        assertThat(input.getAttribute("autocomplete")).isEqualTo("one-time-code");
        assertThat(input.getAttribute("inputmode")).isEqualTo("numeric");
        assertThat(visitor.button("Send the code again").isDisabled()).isTrue();
        assertThat(visitor.page().locator("q-countdown .digits").first().innerText())
                .matches("\\d:\\d\\d");
    }
}
