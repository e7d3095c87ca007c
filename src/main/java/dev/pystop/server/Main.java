package dev.pystop.server;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Entry point of the server, and what it says to the person who starts it. */
public final class Main {
    private static final int USAGE_ERROR = 2;
    private static final int START_FAILED = 1;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        CommandLineOptions parsed = new CommandLineOptions();
        CommandLine commandLine = commandLine(parsed, System.getenv());
        try {
            CommandLine.ParseResult result = commandLine.parseArgs(arguments);
            if (CommandLine.printHelpIfRequested(result)) {
                return;
            }
            serve(parsed.toServerOptions());
        } catch (ParameterException e) {
            fail(e, USAGE_ERROR);
        } catch (StartupException e) {
            fail(e, START_FAILED);
        }
    }

    /** Options come from the command line, else from the environment; an empty variable counts as none. */
    static CommandLine commandLine(CommandLineOptions options, Map<String, String> environment) {
        return new CommandLine(options)
                .setDefaultValueProvider(argument -> argument instanceof OptionSpec option
                        ? Optional.ofNullable(environment.get(variableOf(option)))
                                .filter(value -> !value.isBlank())
                                .orElse(null)
                        : null);
    }

    private static String variableOf(OptionSpec option) {
        return "PYSTOP" + option.longestName().substring(1).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static void serve(ServerOptions options) throws InterruptedException {
        PyStopServer server = PyStopServer.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "drain"));
        greet(options, server, System.out);
        // The log is of visitors alone.
        if (!options.accessLog()) {
            Rehearsal.begin(server.uri());
        }
        server.join();
    }

    private static void greet(ServerOptions options, PyStopServer server, PrintStream out) {
        URI address = options.publicUrl().orElse(server.uri());
        out.println("PyStop is at " + withoutFinalSlash(address));
        InetAddress bound = boundAddress(options);
        if (bound.isAnyLocalAddress()) {
            for (String host : LocalAddresses.forUrls()) {
                out.println("On the network: %s://%s:%d".formatted(options.scheme(), host, server.port()));
            }
        }
        boolean plain = options.tls() instanceof ServerOptions.Tls.None
                && options.publicUrl().isEmpty();
        if (plain && !bound.isLoopbackAddress()) {
            out.println("Other machines get no shared memory over plain http, and so a weaker Stop:"
                    + " start with --tls-self-signed.");
        }
        out.flush();
    }

    private static InetAddress boundAddress(ServerOptions options) {
        try {
            return InetAddress.getByName(options.host());
        } catch (UnknownHostException e) {
            // It was known a moment ago, when the server started on it; the loopback address is the one with nothing to
            // add.
            return InetAddress.getLoopbackAddress();
        }
    }

    private static String withoutFinalSlash(URI uri) {
        String text = uri.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** One line: whoever reads it wants to know what to change, not where in our code it was noticed. */
    private static void fail(Exception reason, int exitCode) {
        System.err.println("pystop: "
                + String.valueOf(reason.getMessage()).lines().findFirst().orElse("cannot start"));
        System.exit(exitCode);
    }
}
