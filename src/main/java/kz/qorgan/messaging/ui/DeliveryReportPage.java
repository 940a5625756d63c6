package kz.qorgan.messaging.ui;

import java.util.Map;
import kz.qorgan.messaging.DeliveryReports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where providers of SMS report. Answers 204 to everything, so that nobody learns anything by calling. */
@Controller
class DeliveryReportPage {

    private final DeliveryReports reports;

    DeliveryReportPage(DeliveryReports reports) {
        this.reports = reports;
    }

    @PostMapping("/sms/status/{message}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(
            @PathVariable String message,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "X-Twilio-Signature", defaultValue = "") String signature) {
        reports.take(message, fields, signature);
    }
}
