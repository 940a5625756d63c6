package kz.qorgan.console.ui;

import java.util.List;
import java.util.Locale;
import kz.qorgan.desk.DeskWork;
import kz.qorgan.rightsdesk.DeskLoad.Load;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Draws the load of the last thirty days: what came as bars, what was answered in time and late in front of them. */
@Controller
class LoadChart {

    private static final int DAYS = 30;
    private static final int STEP = 24;
    private static final int HEIGHT = 120;
    private static final String CAME = "#8a9a97";
    private static final String IN_TIME = "#2f8f5b";
    private static final String LATE = "#c8453a";

    private final DeskWork desk;

    LoadChart(DeskWork desk) {
        this.desk = desk;
    }

    @GetMapping("/staff/load.svg")
    ResponseEntity<String> chart() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(draw(desk.load(DAYS)));
    }

    static String draw(List<Load> load) {
        var most = Math.max(
                1,
                load.stream()
                        .mapToInt(day -> Math.max(day.submitted(), day.inTime() + day.late()))
                        .max()
                        .orElse(1));
        var svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">".formatted(DAYS * STEP, HEIGHT + 2));
        for (int i = 0; i < load.size(); i++) {
            var day = load.get(i);
            var scale = (double) HEIGHT / most;
            bar(svg, i * STEP + 2, 18, 0, day.submitted() * scale, CAME);
            bar(svg, i * STEP + 6, 10, 0, day.inTime() * scale, IN_TIME);
            bar(svg, i * STEP + 6, 10, day.inTime() * scale, day.late() * scale, LATE);
        }
        svg.append("<path d=\"M0 %1$d.5H%2$d\" stroke=\"%3$s\"/></svg>".formatted(HEIGHT, DAYS * STEP, CAME));
        return svg.toString();
    }

    private static void bar(StringBuilder svg, int x, int width, double from, double height, String colour) {
        if (height > 0) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" fill=\"%s\"/>",
                    x,
                    HEIGHT - from - height,
                    width,
                    height,
                    colour));
        }
    }
}
