package org.siqian.shared;

import jakarta.enterprise.context.RequestScoped;

/** Which request this is and where it came from; the audit trail and every problem name it. */
@RequestScoped
public class RequestTrace {
    private String requestId;
    private String address;

    /** What outlives the request. */
    public record Said(String requestId, String address) {}

    public Said said() {
        return new Said(requestId(), address);
    }

    public String requestId() {
        if (requestId == null) requestId = Ids.next().toString();
        return requestId;
    }

    /** The caller's network address, null for work the program does by itself. */
    public String address() {
        return address;
    }

    void cameFrom(String address) {
        this.address = address;
    }
}
