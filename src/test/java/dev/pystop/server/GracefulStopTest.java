package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class GracefulStopTest {
    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch requestArrived = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @Test
    void shouldAnswerTheRequestThatIsUnderWay() throws Exception {
        PyStopServer server = PyStopServer.start(ServerOptions.defaults().withPort(0), List.of(), this::slowly);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<RawHttp.Answer> answer = executor.submit(
                    () -> RawHttp.send(server, "GET /healthz HTTP/1.1", "Host: localhost", "Connection: close"));
            assertTrue(requestArrived.await(PATIENCE_SECONDS, TimeUnit.SECONDS));

            Future<?> closed = executor.submit(server::close);
            awaitPort(server.port());
            mayAnswer.countDown();

            assertEquals(200, answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS).status());
            closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void shouldTakeNoConnectionAfterwards() {
        PyStopServer server = PyStopServer.start(ServerOptions.defaults().withPort(0));
        int port = server.port();
        server.close();

        assertThrows(ConnectException.class, () -> new Socket("localhost", port).close());
    }

    private Handler slowly(Handler handler) {
        return new Handler.Wrapper(handler) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                requestArrived.countDown();
                assertTrue(mayAnswer.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
                return super.handle(request, response, callback);
            }
        };
    }

    /**
     * The port is given back as the first step of stopping. Asked by binding it: a connection that is begun meanwhile may
     * be refused, reset or accepted.
     */
    private static void awaitPort(int port) throws Exception {
        while (!Thread.interrupted()) {
            try {
                new ServerSocket(port, 1, InetAddress.getByName("localhost")).close();
                return;
            } catch (BindException e) {
                Thread.onSpinWait();
            }
        }
        throw new InterruptedException("The port was not given back.");
    }
}
