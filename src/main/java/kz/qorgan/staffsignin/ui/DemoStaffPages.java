package kz.qorgan.staffsignin.ui;

import java.util.List;
import kz.qorgan.staffsignin.DemoStaff;
import kz.qorgan.staffsignin.DemoStaff.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the invented staff of a demonstration, with everything it takes to sign in. Exists in the demo profile only. */
@Controller
@Profile("demo")
class DemoStaffPages {

    private final DemoStaff demo;

    DemoStaffPages(DemoStaff demo) {
        this.demo = demo;
    }

    @GetMapping("/demo/staff")
    String page(Model model) {
        model.addAttribute("people", demo.people());
        return "demo/staff";
    }

    /** JSON for whoever asks, whatever the program says it accepts. */
    @GetMapping("/demo/staff.json")
    ResponseEntity<List<Person>> json() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(demo.people());
    }
}
