package io.dueline.notifier.hooks;

import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.dns.DnsAddressResolverGroup;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Looks names up and answers only with addresses of the outside world. The connection is made to
/// the very address that was judged, so a name cannot change its meaning in between.
final class OutsideOnly extends AddressResolverGroup<InetSocketAddress> {

    private final DnsAddressResolverGroup names =
            new DnsAddressResolverGroup(
                    NioDatagramChannel.class, DnsServerAddressStreamProviders.platformDefault());

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new Judging(executor, names.getResolver(executor));
    }

    /// Not this machine, not a private network, and nothing that is no single machine.
    static boolean isOutside(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !isShared(address.getAddress())
                && !isUniqueLocal(address);
    }

    /// This network (0/8), a carrier's own (100.64/10) and what is reserved (240/4).
    private static boolean isShared(byte[] bytes) {
        var first = bytes[0] & 0xFF;
        return bytes.length == 4
                && (first == 0 || first >= 240 || first == 100 && (bytes[1] & 0xC0) == 64);
    }

    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
    }

    private static final class Judging extends AbstractAddressResolver<InetSocketAddress> {

        private final AddressResolver<InetSocketAddress> names;

        Judging(EventExecutor executor, AddressResolver<InetSocketAddress> names) {
            super(executor, InetSocketAddress.class);
            this.names = names;
        }

        /// An address written as figures is looked at as well, so it never counts as settled.
        @Override
        protected boolean doIsResolved(InetSocketAddress address) {
            return false;
        }

        @Override
        protected void doResolve(InetSocketAddress asked, Promise<InetSocketAddress> answer) {
            if (asked.isUnresolved()) {
                names.resolve(asked)
                        .addListener((Future<InetSocketAddress> found) -> judge(found, answer));
            } else {
                judge(asked, answer);
            }
        }

        @Override
        protected void doResolveAll(
                InetSocketAddress asked, Promise<List<InetSocketAddress>> answer) {
            var one = executor().<InetSocketAddress>newPromise();
            one.addListener(
                    (Future<InetSocketAddress> found) -> {
                        if (found.isSuccess()) {
                            answer.setSuccess(List.of(found.getNow()));
                        } else {
                            answer.setFailure(found.cause());
                        }
                    });
            doResolve(asked, one);
        }

        private static void judge(
                Future<InetSocketAddress> found, Promise<InetSocketAddress> answer) {
            if (found.isSuccess()) {
                judge(found.getNow(), answer);
            } else {
                answer.setFailure(found.cause());
            }
        }

        private static void judge(InetSocketAddress found, Promise<InetSocketAddress> answer) {
            if (isOutside(found.getAddress())) {
                answer.setSuccess(found);
            } else {
                answer.setFailure(new UnknownHostException("not outside"));
            }
        }
    }
}
