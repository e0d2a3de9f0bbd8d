package vn.ngomon.platform.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.ui.Browsers;
import vn.ngomon.platform.ui.Languages;

/** A browser asks to be told, or not to be told any longer. */
@Controller
@RequestMapping("/account/notices/subscriptions")
class SubscriptionsController {

    private final Subscriptions subscriptions;
    private final PushProperties services;
    private final InstantSource clock;

    SubscriptionsController(Subscriptions subscriptions, PushProperties services, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.services = services;
        this.clock = clock;
    }

    /** From the script alone: what a browser's push manager gave out. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(@RequestParam URI endpoint, @RequestParam String p256dh, @RequestParam String auth, Actor actor, Locale locale, HttpServletRequest request) {
        if (!services.serves(endpoint)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            subscriptions.add(new Subscription(Ids.next(), actor.accountId(), endpoint, p256dh, auth, Languages.spoken(locale), Browsers.name(request), clock.instant()));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, null, e);
        }
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, Actor actor) {
        if (!subscriptions.end(id, actor.accountId())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/account/notices";
    }
}
