package dev.quipu.agent.worker;

import java.nio.file.Path;

/**
 * What to tell of the database that is open.
 *
 * @param anew false to tell only under which name and state a catalog is kept, where one is
 */
record CatalogRequest(Path database, Path cacheFolder, String sourceId, boolean anew) {
    byte[] body() {
        return new BodyWriter()
                .text(database.toAbsolutePath().toString())
                .text(cacheFolder.toAbsolutePath().toString())
                .text(sourceId)
                .flag(anew)
                .body();
    }

    static CatalogRequest read(BodyReader in) {
        return new CatalogRequest(Path.of(in.text()), Path.of(in.text()), in.text(), in.flag());
    }
}
