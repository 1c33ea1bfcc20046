package org.siqian.shared;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for. */
public class PageRequest {
    /** Deeper reading is by key, not by page. */
    private static final int DEEPEST = 10_000;

    @QueryParam("page")
    @DefaultValue("1")
    @Min(1)
    @Parameter(description = "From 1.")
    public int page = 1;

    @QueryParam("pageSize")
    @DefaultValue("20")
    @Min(1)
    @Max(200)
    @Parameter(description = "At most 200.")
    public int pageSize = 20;

    public int page() {
        return page;
    }

    public int pageSize() {
        return pageSize;
    }

    /** How many rows come before this page; refuses bad and too deep pages, whoever built the request. */
    public int offset() {
        if (page < 1) throw Refusal.malformed("parameter", "?page", "page 从 1 开始。");
        if (pageSize < 1 || pageSize > 200) throw Refusal.malformed("parameter", "?pageSize", "pageSize 应在 1 到 200 之间。");
        if ((long) (page - 1) * pageSize > DEEPEST) {
            throw Refusal.malformed("too-deep", "?page", "翻页最多到第 " + DEEPEST + " 条，请增加筛选条件。");
        }
        return (page - 1) * pageSize;
    }
}
