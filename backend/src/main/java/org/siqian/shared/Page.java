package org.siqian.shared;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
@Schema(description = "One page of a list.")
public record Page<T>(
        List<T> items,
        @Schema(description = "From 1.", examples = "1") int page,
        @Schema(description = "At most 200.", examples = "20") int pageSize,
        @Schema(description = "How many there are in all; counting stops at 10,000 unless count=exact.", examples = "25")
                long total,
        @Schema(description = "Whether counting stopped before the end.") boolean totalIsCapped) {

    public static <T> Page<T> of(List<T> items, PageRequest request, long total, boolean capped) {
        return new Page<>(items, request.page(), request.pageSize(), total, capped);
    }

    /** A page cut from a list that is short enough to hold. */
    public static <T> Page<T> cut(List<T> all, PageRequest request) {
        int from = Math.min(all.size(), request.offset());
        int to = Math.min(all.size(), from + request.pageSize());
        return of(all.subList(from, to), request, all.size(), false);
    }
}
