package org.siqian.access;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import org.siqian.shared.Refusal;

/** An address or a network in CIDR notation (RFC 4632), such as 10.8.0.0/16. */
record Network(String address, int prefix) {
    static Network of(String text) {
        String[] parts = text.strip().split("/", -1);
        byte[] address = parts.length > 2 ? null : NetUtil.createByteArrayFromIpAddressString(parts[0]);
        if (address == null) throw notANetwork(text);
        try {
            int prefix = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
            if (prefix < 0 || prefix > address.length * 8) throw notANetwork(text);
            return new Network(parts[0], prefix);
        } catch (NumberFormatException e) {
            throw notANetwork(text);
        }
    }

    private static Refusal notANetwork(String text) {
        return Refusal.content("", "not-a-network", "不是地址或网段（如 10.8.0.0/16）：" + text);
    }

    boolean includes(String caller) {
        byte[] bytes = caller == null ? null : NetUtil.createByteArrayFromIpAddressString(caller);
        if (bytes == null) return false;
        try {
            var from = new InetSocketAddress(java.net.InetAddress.getByAddress(bytes), 0);
            return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT).matches(from);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException("an address of " + bytes.length + " bytes", e);
        }
    }

    @Override
    public String toString() {
        return address + "/" + prefix;
    }
}
