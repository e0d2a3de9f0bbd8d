package vn.ngomon.platform.notice;

import java.time.InstantSource;
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

/** One's own inbox. */
@Controller
@RequestMapping("/account/notices")
class NoticesController {

    private final PostedNotices inbox;
    private final Subscriptions subscriptions;
    private final PushKeys keys;
    private final InstantSource clock;

    NoticesController(PostedNotices inbox, Subscriptions subscriptions, PushKeys keys, InstantSource clock) {
        this.inbox = inbox;
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam Optional<UUID> before, Actor actor, Model model) {
        var items = inbox.page(actor.accountId(), before.orElse(null));
        var browsers = subscriptions.of(actor.accountId()).stream()
                .map(browser -> new NoticesPage.Browser(browser.id(), browser.device(), browser.createdAt())).toList();
        model.addAttribute("page", new NoticesPage(items, inbox.unread(actor.accountId()),
                items.size() == PostedNotices.PAGE ? items.getLast().id() : null, browsers, keys.publicKey()));
        return "platform/notice/list";
    }

    /** Marks one as read and goes where it leads. */
    @PostMapping("/{id}/reading")
    String read(@PathVariable UUID id, Actor actor) {
        return "redirect:" + inbox.read(id, actor.accountId(), clock.instant())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/readings")
    String readAll(Actor actor) {
        inbox.readAll(actor.accountId(), clock.instant());
        return "redirect:/account/notices";
    }
}
