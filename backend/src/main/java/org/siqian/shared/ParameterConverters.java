package org.siqian.shared;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** A malformed parameter is 400 with its name; a malformed id in a path is simply not found. */
@Provider
public class ParameterConverters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(
            LocalDate.class, ParameterConverters::day,
            UUID.class, UUID::fromString,
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Boolean.class, ParameterConverters::truth);

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> parser = type.isEnum() ? s -> Enum.valueOf((Class) type, s) : PARSERS.get(type);
        if (parser == null) return null;
        String name = null;
        for (Annotation a : annotations) {
            if (a instanceof QueryParam query) name = query.value();
            if (a instanceof PathParam) name = "";
        }
        String parameter = name;
        return new ParamConverter<>() {
            @Override
            public T fromString(String value) {
                try {
                    return (T) parser.apply(value);
                } catch (RuntimeException e) {
                    if ("".equals(parameter)) throw Refusal.notFound("", value);
                    throw Refusal.malformed(
                            "parameter", "?" + (parameter == null ? "" : parameter), "参数的值无法识别：" + value);
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    /** A day a plan can speak of; the database knows fewer than Java. */
    private static LocalDate day(String value) {
        LocalDate day = LocalDate.parse(value);
        if (day.getYear() < 1900 || day.getYear() > 2200) throw new IllegalArgumentException(value);
        return day;
    }

    private static Boolean truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }
}
