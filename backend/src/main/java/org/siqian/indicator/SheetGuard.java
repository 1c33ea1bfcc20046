package org.siqian.indicator;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Kind;

/**
 * Looks through a workbook before it is read: what unpacks to too much, or names cells no program of tables has, is not read at all,
 * since the reader makes room for every cell before the one that is named.
 */
final class SheetGuard {
    private static final long LARGEST_UNPACKED = 64L * 1024 * 1024;

    /** As far as tables go: to column XFD. */
    private static final int MOST_COLUMNS = 16_384;
    private static final Pattern PLACE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?\\d{1,7}");

    /** The reader's own parser, so that what one of them cannot parse the other cannot either. */
    private static final XMLInputFactory XML = parser();

    private SheetGuard() {}

    private static XMLInputFactory parser() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }

    static void check(byte[] workbook) {
        try (var zip = ZipFile.builder().setByteArray(workbook).get()) {
            checkSize(zip);
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                try (var entry = zip.getInputStream(entries.nextElement())) {
                    checkCells(entry);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.of(Kind.UNSUPPORTED, "unsupported-type", "这个工作簿已损坏，无法读取。");
        }
    }

    /** A small file may unpack to a large one. */
    private static void checkSize(ZipFile zip) throws IOException {
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            try (var entry = zip.getInputStream(entries.nextElement())) {
                for (int n = entry.read(buffer); n >= 0; n = entry.read(buffer)) {
                    unpacked += n;
                    if (unpacked > LARGEST_UNPACKED) throw Refusal.of(Kind.TOO_LARGE, "too-large", "工作簿展开后超过 64 MB。");
                }
            }
        }
    }

    /** Whatever the entry is called, the workbook may say that it is a sheet; one that is no XML ends where it stops being some. */
    private static void checkCells(InputStream entry) {
        try {
            var xml = XML.createXMLStreamReader(entry);
            boolean inRow = false;
            int cells = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event != XMLStreamReader.START_ELEMENT && event != XMLStreamReader.END_ELEMENT) continue;
                boolean begins = event == XMLStreamReader.START_ELEMENT;
                if (xml.getLocalName().equals("row")) {
                    inRow = begins;
                    if (!begins) cells = 0;
                } else if (begins && xml.getLocalName().equals("c")) {
                    if (inRow) cells++;
                    requirePlace(cells, xml.getAttributeValue(null, "r"));
                }
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (XMLStreamException | RuntimeException e) {
            // a picture, or a sheet that ends here for the reader as well
        }
    }

    /** Cells may do without a name; then their number tells where they are. */
    private static void requirePlace(int cells, String name) {
        if (cells > MOST_COLUMNS || name != null && !isPlace(name)) {
            throw Refusal.of(Kind.UNSUPPORTED, "unsupported-type", "工作簿中有超出表格范围（XFD 列以后）的单元格，无法读取。");
        }
    }

    private static boolean isPlace(String place) {
        var match = PLACE.matcher(place);
        if (!match.matches()) return false;
        int column = 0;
        for (char letter : match.group(1).toUpperCase(java.util.Locale.ROOT).toCharArray()) column = column * 26 + letter - 'A' + 1;
        return column <= MOST_COLUMNS;
    }
}
