package dev.pystop.server;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Under which names and addresses other machines of the network may know this one. */
final class LocalAddresses {
    private LocalAddresses() {}

    /** Every address but loopback and link-local ones, which no URL can name. */
    static List<InetAddress> onNetwork() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .toList();
        } catch (SocketException e) {
            // Telling the addresses is a service; a machine that does not tell them can serve all the same.
            return List.of();
        }
    }

    /** Those that work in the worker's policy, which cannot name IPv6 addresses. */
    static List<String> forUrls() {
        return onNetwork().stream()
                .filter(Inet4Address.class::isInstance)
                .map(InetAddress::getHostAddress)
                .toList();
    }

    static Optional<String> hostName() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** The text of an address without the zone (fe80::1%eth0) that certificates and URLs do not know. */
    static String textOf(InetAddress address) {
        String text = address.getHostAddress();
        return address instanceof Inet6Address && text.indexOf('%') >= 0 ? text.substring(0, text.indexOf('%')) : text;
    }
}
