package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siqian.organisation.OrganisationKind;
import org.siqian.organisation.Register;
import org.siqian.shared.Refusal.Fault;

/** Checks a report's details against its kind's fields; every fault is named with its place and in the field's own words. */
@ApplicationScoped
public class FieldChecks {
    static final int LONGEST_TEXT = 2000;

    private final Register register;

    public FieldChecks(Register register) {
        this.register = register;
    }

    /** A draft may leave anything out but must not hold anything wrong; a complete report answers every required field. */
    public List<Fault> check(ReportKind kind, Map<String, Object> details, boolean complete, LocalDate day) {
        var faults = new ArrayList<Fault>();
        for (String key : details.keySet()) {
            if (kind.field(key).isEmpty()) {
                faults.add(new Fault("/details/" + key, "unknown-field", "“" + kind.name() + "”没有这个字段：" + key));
            }
        }
        for (Field field : kind.fields()) {
            Object value = details.get(field.key());
            String pointer = "/details/" + field.key();
            if (isBlank(value)) {
                if (complete && field.required()) {
                    faults.add(new Fault(pointer, "required", "请填写" + field.label().zh() + "。"));
                }
            } else {
                fault(field, value, day).ifPresent(m -> faults.add(new Fault(pointer, "invalid", field.label().zh() + m)));
            }
        }
        return faults;
    }

    private static boolean isBlank(Object value) {
        return value == null
                || value instanceof String s && s.isBlank()
                || value instanceof List<?> l && l.isEmpty();
    }

    private Optional<String> fault(Field field, Object value, LocalDate day) {
        return Optional.ofNullable(switch (field.type()) {
            case TEXT -> text(field, value);
            case INTEGER, DECIMAL, MONEY -> number(field, value);
            case DATE -> date(value);
            case CHOICE -> choice(field, value);
            case CHOICES -> choices(field, value);
            case BOOLEAN -> value instanceof Boolean ? null : "应为是或否。";
            case ORGANISATION -> organisation(field, value, day);
        });
    }

    private static String text(Field field, Object value) {
        if (!(value instanceof String s)) return "应为文字。";
        int longest = field.max() == null ? LONGEST_TEXT : field.max().intValue();
        int length = s.codePointCount(0, s.length());
        if (length > longest) return "最多 " + longest + " 字。";
        if (field.min() != null && length < field.min().intValue()) return "至少 " + field.min().intValue() + " 字。";
        return null;
    }

    private static String number(Field field, Object value) {
        if (!(value instanceof Number)) return "应为数字。";
        var number = new BigDecimal(value.toString());
        if (field.type() == Field.Type.INTEGER && number.stripTrailingZeros().scale() > 0) return "应为整数。";
        if (number.precision() - number.scale() > 15 || number.scale() > 6) return "数字过大或小数位过多。";
        if (field.min() != null && number.compareTo(field.min()) < 0) return "不能小于 " + field.min().toPlainString() + "。";
        if (field.max() != null && number.compareTo(field.max()) > 0) return "不能大于 " + field.max().toPlainString() + "。";
        return null;
    }

    private static String date(Object value) {
        try {
            LocalDate.parse((String) value);
            return null;
        } catch (DateTimeParseException | ClassCastException e) {
            return "应为日期，如 2023-05-01。";
        }
    }

    private static String choice(Field field, Object value) {
        return field.choices().stream().anyMatch(c -> c.code().equals(value)) ? null : "不在选项之中。";
    }

    private static String choices(Field field, Object value) {
        if (!(value instanceof List<?> several)) return "应为一组选项。";
        if (new HashSet<>(several).size() != several.size()) return "选项重复。";
        return several.stream().allMatch(v -> choice(field, v) == null) ? null : "不在选项之中。";
    }

    private String organisation(Field field, Object value, LocalDate day) {
        if (!(value instanceof String code)) return "应为单位编码。";
        var unit = register.find(code);
        if (unit.isEmpty()) return "：没有编码为 " + code + " 的单位。";
        if (field.organisations() == null) return null;
        boolean allowed = register.findCollective(field.organisations())
                .map(c -> c.membersOn(day).contains(code))
                .orElseGet(() -> unit.get().kind() == OrganisationKind.valueOf(field.organisations()));
        return allowed ? null : "不在可选范围之内。";
    }
}
