package kz.qorgan.shell;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Adds the number of a failure to what the pages of errors show, and takes out the address that was asked for. */
@Component
class ErrorNumbers extends DefaultErrorAttributes {

    private static final int OUR_FAULT = 500;

    private final ErrorReports reports;

    ErrorNumbers(ErrorReports reports) {
        this.reports = reports;
    }

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        attributes.remove("path");
        var failure = getError(request);
        if (failure != null && attributes.get("status") instanceof Integer status && status >= OUR_FAULT) {
            attributes.put("errorId", reports.report(failure));
        }
        return attributes;
    }
}
