package org.siqian.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report kind's details as JSON Schema 2020-12, for forms, templates and other people's programs. */
final class KindSchema {
    private KindSchema() {}

    static Map<String, Object> of(ReportKind kind) {
        var properties = new LinkedHashMap<String, Object>();
        kind.fields().forEach(f -> properties.put(f.key(), property(f)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "/api/v1/report-kinds/" + kind.code() + "/schema");
        schema.put("title", kind.name());
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", kind.fields().stream().filter(Field::required).map(Field::key).toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> property(Field field) {
        var property = new LinkedHashMap<String, Object>();
        property.put("title", field.label().zh());
        if (field.help() != null) property.put("description", field.help().zh());
        switch (field.type()) {
            case TEXT -> text(property, field);
            case INTEGER -> number(property, field, "integer");
            case DECIMAL, MONEY -> number(property, field, "number");
            case DATE -> {
                property.put("type", "string");
                property.put("format", "date");
            }
            case CHOICE -> choice(property, field);
            case CHOICES -> {
                property.put("type", "array");
                property.put("items", choice(new LinkedHashMap<>(), field));
                property.put("uniqueItems", true);
                if (field.required()) property.put("minItems", 1);
            }
            case BOOLEAN -> property.put("type", "boolean");
            case ORGANISATION -> {
                property.put("type", "string");
                if (field.organisations() != null) property.put("x-organisations", field.organisations());
            }
        }
        if (field.unit() != null) property.put("x-unit", field.unit());
        return property;
    }

    private static void text(Map<String, Object> property, Field field) {
        property.put("type", "string");
        property.put("minLength", field.min() != null ? field.min().intValue() : field.required() ? 1 : 0);
        property.put("maxLength", field.max() != null ? field.max().intValue() : FieldChecks.LONGEST_TEXT);
    }

    private static void number(Map<String, Object> property, Field field, String type) {
        property.put("type", type);
        if (field.min() != null) property.put("minimum", field.min());
        if (field.max() != null) property.put("maximum", field.max());
    }

    private static Map<String, Object> choice(Map<String, Object> property, Field field) {
        property.put("type", "string");
        property.put("enum", field.choices().stream().map(Field.Choice::code).toList());
        property.put("x-labels", labels(field.choices()));
        return property;
    }

    private static Map<String, String> labels(List<Field.Choice> choices) {
        var labels = new LinkedHashMap<String, String>();
        choices.forEach(c -> labels.put(c.code(), c.label().zh()));
        return labels;
    }
}
