package dev.ashlar.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A wire to the test server that reads PostgreSQL's messages and can disturb them: what poolers, old servers and broken networks do,
 * with a real server behind.
 */
public final class Wire implements AutoCloseable {

    /** How the wire disturbs. */
    public enum Disturbance {
        /** Shows another server process than the one that answers, as a pooler does. */
        OTHER_BACKEND,
        /** Shows version 13 instead of the server's. */
        OLD_SERVER,
        /** Hands COMMIT on to the server, and breaks before its answer; once. */
        BREAK_AFTER_COMMIT,
        /** Breaks before COMMIT reaches the server; once. */
        BREAK_BEFORE_COMMIT
    }

    private final ServerSocket door;
    private final int serverPort;
    private final Disturbance disturbance;
    private final AtomicBoolean broken = new AtomicBoolean();

    /** A wire to {@code serverPort} on localhost. */
    public Wire(int serverPort, Disturbance disturbance) {
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.serverPort = serverPort;
        this.disturbance = disturbance;
        Thread.ofVirtual().start(this::accept);
    }

    /** Where to connect instead. */
    public int port() {
        return door.getLocalPort();
    }

    /** Whether it broke a connection. */
    public boolean isBroken() {
        return broken.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket("localhost", serverPort);
                Thread.ofVirtual().start(() -> toServer(client, server));
                Thread.ofVirtual().start(() -> toClient(client, server));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void toServer(Socket client, Socket server) {
        try (client;
                server) {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            byte[] buffer = new byte[65536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                boolean commit = new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains("COMMIT\0");
                if (commit && disturbance == Disturbance.BREAK_BEFORE_COMMIT && broken.compareAndSet(false, true)) {
                    return;
                }
                if (commit && disturbance == Disturbance.BREAK_AFTER_COMMIT && broken.compareAndSet(false, true)) {
                    client.close();
                    out.write(buffer, 0, read);
                    Thread.sleep(300);
                    return;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // One side has gone; closing both is all there is to do.
        }
    }

    private void toClient(Socket client, Socket server) {
        try (client;
                server) {
            DataInputStream in = new DataInputStream(server.getInputStream());
            OutputStream out = client.getOutputStream();
            while (true) {
                int type = in.readUnsignedByte();
                int length = in.readInt();
                byte[] body = in.readNBytes(length - 4);
                disturb(type, body);
                out.write(ByteBuffer.allocate(5 + body.length)
                        .put((byte) type)
                        .putInt(length)
                        .put(body)
                        .array());
            }
        } catch (IOException e) {
            // One side has gone; closing both is all there is to do.
        }
    }

    /** BackendKeyData is K, ParameterStatus is S: https://www.postgresql.org/docs/current/protocol-message-formats.html. */
    private void disturb(int type, byte[] body) {
        if (type == 'K' && disturbance == Disturbance.OTHER_BACKEND) {
            ByteBuffer.wrap(body).putInt(ByteBuffer.wrap(body).getInt() + 1);
        }
        String name = "server_version\0";
        if (type == 'S'
                && disturbance == Disturbance.OLD_SERVER
                && new String(body, StandardCharsets.ISO_8859_1).startsWith(name)) {
            System.arraycopy("13".getBytes(StandardCharsets.ISO_8859_1), 0, body, name.length(), 2);
        }
    }
}
