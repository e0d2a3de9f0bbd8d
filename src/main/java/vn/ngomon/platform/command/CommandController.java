package vn.ngomon.platform.command;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Runs a command and streams its lines; the last line, after a NUL, is the exit code. */
@Controller
class CommandController {

    private static final Logger LOG = LoggerFactory.getLogger(CommandController.class);

    private final Map<String, Command> commands;
    private final MessageSourceAccessor words;

    CommandController(List<Command> commands, MessageSource words) {
        this.words = new MessageSourceAccessor(words);
        this.commands = commands.stream().collect(Collectors.toMap(Command::name, Function.identity()));
    }

    @PostMapping("/internal/commands/{name}")
    void run(@PathVariable String name, @RequestParam(name = "arg", required = false) List<String> args,
            @RequestHeader(name = "X-Ngomon-Terminal", defaultValue = "false") boolean terminal,
            @RequestHeader(name = "X-Ngomon-Language", defaultValue = "en") Locale language,
            HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        LocaleContextHolder.setLocale(CommandOutput.of(language));
        var out = new CommandOutput(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), terminal);
        int code = run(name, args == null ? List.of() : args, out);
        out.print("\0" + code);
        out.flush();
    }

    /** The one place where a failed command becomes a sentence instead of a broken answer. */
    private int run(String name, List<String> args, CommandOutput out) {
        var command = commands.get(name);
        if (command == null) {
            out.println(said("command.unknown", name, commands.keySet().stream().sorted().collect(Collectors.joining(", "))));
            return 2;
        }
        try {
            return command.run(args, out);
        } catch (RuntimeException e) {
            LOG.error("Command {} failed", name, e);
            out.println(said("command.failed", name, String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage())));
            return 1;
        }
    }

    private String said(String key, Object... args) {
        return words.getMessage(key, args);
    }
}
