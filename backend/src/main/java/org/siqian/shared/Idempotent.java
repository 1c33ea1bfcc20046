package org.siqian.shared;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that may be sent again with the same {@code Idempotency-Key} and has its effect once.
 *
 * <p>For methods of transactional resources that return a {@code RestResponse}: the 2xx answer is kept in the transaction
 * of the effect; a refusal is not kept.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
    /** The request's header, as the IETF draft names it. */
    String HEADER = "Idempotency-Key";
}
