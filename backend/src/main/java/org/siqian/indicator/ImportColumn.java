package org.siqian.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column of a table of statistics, by any of its names; the first is the template's. */
enum ImportColumn {
    INDICATOR("指标编码", "indicator", "indicatorCode", "指标代码"),
    INDICATOR_NAME("指标名称", "indicatorName", "指标"),
    TERRITORY("地区编码", "territory", "territoryCode", "地区代码", "行政区划代码"),
    TERRITORY_NAME("地区名称", "territoryName", "地区", "区县"),
    ENTITY("名录编码", "entity", "entityCode", "名录代码"),
    ENTITY_NAME("名录名称", "entityName", "名录", "集群", "园区", "企业"),
    ATTRIBUTE("属性", "attribute", "名录属性"),
    PERIOD("期间", "period", "年份", "年度", "year", "时期"),
    VALUE("值", "value", "数值", "指标值"),
    UNIT("单位", "unit", "计量单位"),
    STATUS("状态", "status", "数据状态"),
    PUBLISHER("发布单位", "publisher", "发布机构", "来源"),
    CITATION("出处", "citation", "文号", "资料来源"),
    PUBLISHED_ON("发布日期", "publishedOn", "公布日期"),
    NOTE("备注", "note", "说明");

    private static final Pattern BRACKETS = Pattern.compile("\\((?:单位[:\\s]*)?([^()]*)\\)");

    private final List<String> names;

    ImportColumn(String... names) {
        this.names = List.of(names);
    }

    String title() {
        return names.get(0);
    }

    static Optional<ImportColumn> named(String header) {
        String plain = Texts.plain(header).replaceAll("[\\s*＊:：]|\\(.*\\)", "");
        for (ImportColumn column : values()) {
            if (column.names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).equals(plain.toLowerCase(Locale.ROOT)))) return Optional.of(column);
        }
        return Optional.empty();
    }

    /** What a header says in brackets of the values below it: 值（亿元）, 值（单位：万元）; null if it says nothing. */
    static String unitIn(String header) {
        var match = BRACKETS.matcher(Texts.plain(header));
        return match.find() && !match.group(1).isBlank() ? match.group(1).strip() : null;
    }
}
