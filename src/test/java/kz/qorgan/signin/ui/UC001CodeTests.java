package kz.qorgan.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.qorgan.session.Ending;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.FormBrowser.Answer;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** UC-001, second page: what is left of a code is said each time, and a limit says when it is over. */
@PortalTest
class UC001CodeTests {

    private static final String CODE_PAGE = "/sign-in/code";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Phones phones;

    private Person person;
    private FormBrowser browser;

    @BeforeEach
    void askForCode(@Autowired People people) {
        clock.advance(Duration.ofMinutes(2));
        person = people.borrower();
        browser = new FormBrowser(context);
        browser.opens("/sign-in");
        assertThat(request(browser).status()).isEqualTo(303);
        browser.opens(CODE_PAGE);
    }

    @Test
    void browserThatAskedForNoCodeStartsAtTheFirstPage() {
        var other = new FormBrowser(context);
        other.opens("/sign-in");
        for (var answer : List.of(other.opens(CODE_PAGE), enter(other, "12345678"), other.sends("/sign-in/resend"))) {
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.to()).isEqualTo("/sign-in");
        }
    }

    @ParameterizedTest
    @CsvSource({"kk, Тағы 4 рет енгізуге болады.", "ru, Осталось 4 попытки.", "en, 4 tries are left."})
    void wrongCodeStaysAndTheTriesLeftAreSaid(String language, String sentence) {
        var answer = enter(browser.reading(language), wrong());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence, "value=\"" + wrong() + "\"");
    }

    @Test
    void fifthWrongCodeEndsTheTries() {
        Stream.of("4 tries are left.", "3 tries are left.", "2 tries are left.", "1 try is left.")
                .forEach(sentence -> assertThat(enter(browser, wrong()).text()).contains(sentence));
        var last = enter(browser, wrong());
        assertThat(last.status()).isEqualTo(422);
        assertThat(last.text()).contains("You need a new code", "The tries for this code are used up.");
        assertThat(enter(browser, code()).text()).contains("You need a new code");
        assertThat(browser.kept("sid")).isEmpty();
    }

    @Test
    void whatCannotBeACodeCostsNoTry() {
        assertThat(enter(browser, "").text()).contains("Enter the code from the message.");
        var letters = enter(browser, "\"><script>");
        assertThat(letters.status()).isEqualTo(422);
        assertThat(letters.text()).contains("This is not the whole code.");
        assertThat(letters.body())
                .contains("value=\"&quot;&gt;&lt;script&gt;\"")
                .doesNotContain("\"><script>");
        assertThat(enter(browser, wrong()).text()).contains("4 tries are left.");
    }

    @Test
    void codeIsOverAfterFiveMinutes() {
        var code = code();
        clock.advance(Duration.ofSeconds(301));
        assertThat(browser.opens(CODE_PAGE).text()).contains("The time for this code is over.");
        var answer = enter(browser, code);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("You need a new code");
    }

    @Test
    void sameFormSentTwiceOpensOneSession() {
        var twin = new FormBrowser(context);
        Stream.of("csrf", "bid", "code")
                .forEach(name -> twin.keeps(name, browser.kept(name).orElseThrow()));
        twin.opens(CODE_PAGE);
        assertThat(enter(browser, code()).status()).isEqualTo(303);
        assertThat(enter(twin, code()).text()).contains("You need a new code");
        assertThat(twin.kept("sid")).isEmpty();
    }

    @Test
    void sessionThatThisBrowserHadBeforeEnds(@Autowired Entries entries, @Autowired SessionLookup sessions) {
        var former = entries.by(person, Entries.chrome());
        browser.keeps("sid", former.token().value());
        assertThat(enter(browser, code()).status()).isEqualTo(303);
        assertThat(browser.kept("sid"))
                .isPresent()
                .get()
                .isNotEqualTo(former.token().value());
        assertThat(sessions.ending(former.token())).map(Ending::reason).contains(Ending.Reason.REPLACED);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Кодты қайта жіберуге болатын уақыт: 1 минуттан кейін (",
        "ru, Отправить код ещё раз можно через 1 минуту (",
        "en, The code can be sent again in 1 minute ("
    })
    void codeSentAgainTooEarlyIsRefusedWithTheTime(String language, String sentence) {
        var early = browser.reading(language).sends("/sign-in/resend");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains(sentence);
        assertThat(refusal(early)).containsAnyOf(minutesFromNow(language));
        clock.advance(Duration.ofSeconds(60));
        assertThat(browser.sends("/sign-in/resend").to()).isEqualTo(CODE_PAGE);
        var first = code();
        assertThat(phones.codeFor(person.number(), 2)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Сұраулар тым көп. Қайталауға болатын уақыт: 1 минуттан кейін (",
        "ru, Слишком много запросов. Попробуйте ещё раз через 1 минуту (",
        "en, Too many requests. Try again in 1 minute ("
    })
    void thirdRequestWithinAMinuteIsRefusedWithTheTime(String language, String sentence) {
        assertThat(request(browser).status()).isEqualTo(303);
        var third = request(browser.reading(language));
        assertThat(third.status()).isEqualTo(422);
        assertThat(third.text()).contains(sentence, "value=\"" + person.number().e164() + "\"");
        assertThat(refusal(third)).containsAnyOf(minutesFromNow(language));
        assertThat(third.madeSession()).isFalse();
        clock.advance(Duration.ofSeconds(60));
        assertThat(request(browser).status()).isEqualTo(303);
    }

    private Answer request(FormBrowser from) {
        return from.sends("/sign-in", "mobileNumber", person.number().e164());
    }

    private static Answer enter(FormBrowser in, String code) {
        return in.sends(CODE_PAGE, "code", code);
    }

    private String code() {
        return phones.codeFor(person.number(), 1);
    }

    private String wrong() {
        var right = code();
        return (right.charAt(0) == '9' ? '0' : '9') + right.substring(1);
    }

    private static String refusal(Answer answer) {
        return answer.text().replaceAll("(?s).*<p class=\"status wait\"[^>]*>([^<]*)<.*", "$1");
    }

    /** The full minutes that a time within the next sixty seconds can be rounded up to. */
    private String[] minutesFromNow(String language) {
        var next = clock.now().plusSeconds(60).minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
        var format = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language.equals("en") ? Locale.UK : Locale.of(language))
                .withZone(ZoneId.of("Asia/Almaty"));
        return Stream.of(next, next.plusSeconds(60)).map(format::format).toArray(String[]::new);
    }
}
