package org.siqian.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siqian.audit.AuditViews.AuditEntry;

/** The trail as a table (CSV, RFC 4180) that an office's spreadsheet opens: UTF-8 with its mark, and no cell that is a formula. */
@ApplicationScoped
public class AuditExport {
    static final int MOST_ROWS = 100_000;
    private static final int AT_ONCE = 2_000;
    private static final String MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    private static final List<String> HEADINGS = List.of(
            "编号", "时间", "操作者类别", "操作者", "单位", "代谁", "操作", "对象", "对象编号", "结果", "变更前", "变更后", "原因", "请求编号", "地址",
            "链上序号", "哈希");

    private record Exported(int rows, boolean cut) {}

    private final AuditTrail trail;
    private final ObjectMapper json;

    public AuditExport(AuditTrail trail, ObjectMapper json) {
        this.trail = trail;
        this.json = json;
    }

    /** Encoded in UTF-8; some tens of megabytes at most. */
    public byte[] table(AuditFilter filter, Actor by) {
        var table = new StringBuilder(MARK).append(String.join(",", HEADINGS)).append(LINE_END);
        int rows = 0;
        Long before = null;
        List<AuditEntry> some;
        do {
            some = trail.entries(filter, before, 0, Math.min(AT_ONCE, MOST_ROWS + 1 - rows));
            for (AuditEntry entry : some.subList(0, Math.min(some.size(), MOST_ROWS - rows))) table.append(line(entry)).append(LINE_END);
            rows += some.size();
            if (!some.isEmpty()) before = some.get(some.size() - 1).id();
            trail.getEntityManager().clear();
        } while (some.size() == AT_ONCE && rows <= MOST_ROWS);
        boolean cut = rows > MOST_ROWS;
        if (cut) table.append("仅导出最新 ").append(MOST_ROWS).append(" 条，请缩小筛选范围。").append(LINE_END);
        trail.added(by, "audit.export", "audit", "export", new Exported(Math.min(rows, MOST_ROWS), cut));
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String line(AuditEntry e) {
        return Stream.of(
                        e.id(), e.at(), e.actorKind(), e.actor(), e.organisation(), e.forWhom(), e.action(), e.entity(), e.entityId(), e.outcome(),
                        text(e.before()), text(e.after()), e.reason(), e.requestId(), e.address(),
                        e.seal() == null ? null : e.seal().position(), e.seal() == null ? null : e.seal().hash())
                .map(AuditExport::cell)
                .collect(Collectors.joining(","));
    }

    private String text(Map<String, Object> tree) {
        try {
            return tree == null ? null : json.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON is written as JSON", e);
        }
    }

    /** Quoted where it must be; a leading = + - @ or control character would be taken for a formula. */
    static String cell(Object value) {
        if (value == null) return "";
        String text = value.toString();
        if (!(value instanceof Number) && text.matches("(?s)[=+\\-@\t\r\n].*")) text = "'" + text;
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
