package dev.quipu.catalog.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns short texts into vectors with bge-small-en-v1.5 (quantized), in this process and without a network: texts of
 * like meaning get vectors of like direction. Safe for several threads.
 */
public final class Embedder implements AutoCloseable {
    /** Named in what is kept on disk: vectors of different models cannot be compared. */
    public static final String MODEL = "bge-small-en-v1.5-q";

    /** The length of a vector. */
    public static final int SIZE = 384;

    /** What the makers of the model put before a question that looks for passages. */
    private static final String QUESTION = "Represent this sentence for searching relevant passages: ";

    private static final int MOST_PIECES = 512;

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private Embedder(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /** Loads the model (about a second and 250 MB); empty when this build of Quipu comes without it. */
    public static Optional<Embedder> open() {
        try (InputStream model = resource(".onnx");
                InputStream vocabulary = resource("-tokenizer.json")) {
            if (model == null || vocabulary == null || !runtimeIsThere()) {
                return Optional.empty();
            }
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                // vectors are made beside questions: one core is enough
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                OrtSession session = environment.createSession(model.readAllBytes(), options);
                return Optional.of(new Embedder(new WordPieces(read(vocabulary)), environment, session));
            }
        } catch (IOException | OrtException | UnsatisfiedLinkError e) {
            // a platform without a native library is like a build without the model
            return Optional.empty();
        }
    }

    @SuppressWarnings("resource")
    private static InputStream resource(String ending) {
        return Embedder.class.getResourceAsStream("/" + MODEL + ending);
    }

    private static boolean runtimeIsThere() {
        return Embedder.class.getResource("/ai/onnxruntime/OrtEnvironment.class") != null;
    }

    private static Map<String, Integer> read(InputStream tokenizer) throws IOException {
        JsonNode vocabulary = JsonMapper.builder().build().readTree(tokenizer).at("/model/vocab");
        Map<String, Integer> numbers = new HashMap<>();
        vocabulary
                .properties()
                .forEach(piece -> numbers.put(piece.getKey(), piece.getValue().asInt()));
        return numbers;
    }

    /** The vector of something that can be found, of length 1. */
    public float[] passage(String text) {
        return vector(text);
    }

    /** The vector of a question, of length 1, to be compared with those of passages. */
    public float[] question(String text) {
        return vector(QUESTION + text);
    }

    private float[] vector(String text) {
        long[] numbers = pieces.of(text, MOST_PIECES);
        long[] ones = new long[numbers.length];
        java.util.Arrays.fill(ones, 1);
        Map<String, OnnxTensor> input = new LinkedHashMap<>();
        try {
            input.put("input_ids", tensor(numbers));
            input.put("attention_mask", tensor(ones));
            input.put("token_type_ids", tensor(new long[numbers.length]));
            try (OrtSession.Result result = session.run(input)) {
                float[][][] states = (float[][][]) result.get(0).getValue();
                return unit(states[0][0]);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model failed", e);
        } finally {
            input.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {numbers});
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float part : vector) {
            square += part * part;
        }
        float length = (float) Math.sqrt(square);
        float[] unit = new float[vector.length];
        for (int place = 0; place < vector.length; place++) {
            unit[place] = vector[place] / length;
        }
        return unit;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model could not be closed", e);
        }
    }
}
