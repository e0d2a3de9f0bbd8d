package vn.ngomon.platform.notice;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;

/** The province's administrator sees what was sent, what is kept for want of a server and what was given up. */
@Controller
@RequestMapping("/admin/mails")
class MailsController {

    private final Dispatches outbox;
    private final MailProperties settings;
    private final SmsProperties sms;

    MailsController(Dispatches outbox, MailProperties settings, SmsProperties sms) {
        this.outbox = outbox;
        this.settings = settings;
        this.sms = sms;
    }

    @GetMapping
    String list(@RequestParam Optional<Dispatch.State> state, @RequestParam Optional<UUID> before, Actor actor, Model model) {
        admit(actor);
        var mails = outbox.page(state.orElse(null), before.orElse(null));
        model.addAttribute("page", new MailsPage(mails, state.orElse(null),
                mails.size() == Dispatches.PAGE ? mails.getLast().id() : null, settings.hasServer()));
        return "platform/notice/mails";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        admit(actor);
        model.addAttribute("page", outbox.find(id).orElseThrow(MailsController::absent));
        return "platform/notice/mail";
    }

    /** Asks for another try. Without a server it would wait for ever, so it stays kept. */
    @PostMapping("/{id}/delivery")
    String deliver(@PathVariable UUID id, Actor actor) {
        admit(actor);
        var kept = outbox.find(id).orElseThrow(MailsController::absent);
        if (switch (kept.channel()) {
            case MAIL -> settings.hasServer();
            case SMS -> sms.hasGateway();
            case PUSH -> true;
        }) {
            outbox.again(id);
        }
        return "redirect:/admin/mails/" + id;
    }

    private static void admit(Actor actor) {
        if (!actor.holds(Role.PROVINCE_ADMIN)) {
            throw absent();
        }
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
