package io.dueline.notifier.imports.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Where within a workbook its sheets lie, which the reader of cells does not tell.
final class WorkbookParts {

    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final ZipFile zip;

    WorkbookParts(ZipFile zip) {
        this.zip = zip;
    }

    /// The XML of the first sheet one sees.
    Optional<InputStream> firstSheet() throws IOException {
        var targets = new HashMap<String, String>();
        read(RELATIONS, xml -> relation(xml, targets));
        var ids = new HashMap<String, String>();
        read(BOOK, xml -> sheet(xml, ids));
        var target = targets.get(ids.getOrDefault("first", ""));
        return target == null ? Optional.empty() : open(path(target));
    }

    private static void relation(XMLStreamReader xml, Map<String, String> targets) {
        var id = attribute(xml, "Id");
        var target = attribute(xml, "Target");
        if (id != null && target != null) {
            targets.put(id, target);
        }
    }

    private static void sheet(XMLStreamReader xml, Map<String, String> ids) {
        var state = attribute(xml, "state");
        var id = attribute(xml, "id");
        if ("sheet".equals(xml.getLocalName())
                && (state == null || "visible".equals(state))
                && id != null) {
            ids.putIfAbsent("first", id);
        }
    }

    private interface Element {
        void read(XMLStreamReader xml);
    }

    private void read(String part, Element element) throws IOException {
        var found = open(part);
        if (found.isEmpty()) {
            return;
        }
        try (var in = found.get()) {
            var xml = parser().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    element.read(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private Optional<InputStream> open(String part) throws IOException {
        var entry = zip.getEntry(part);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// Nothing from outside the file is read.
    private static XMLInputFactory parser() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
