package dev.pystop.server.exercises;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON object of somebody's, about which nothing is sure. */
record Json(String name, JsonObject object) {
    /** @param name the file's, for messages */
    static Json parse(String name, String text) throws BrokenContentException {
        try {
            JsonElement element = JsonParser.parseString(text);
            if (element.isJsonObject()) {
                return new Json(name, element.getAsJsonObject());
            }
        } catch (JsonParseException e) {
            throw new BrokenContentException(name + " is not valid JSON: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        throw new BrokenContentException(name + " is not a JSON object");
    }

    String text(String key) throws BrokenContentException {
        return textIfThere(key).orElseThrow(() -> new BrokenContentException(name + " lacks \"" + key + "\""));
    }

    Optional<String> textIfThere(String key) throws BrokenContentException {
        JsonElement value = object.get(key);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive()) {
            throw new BrokenContentException(name + ": \"" + key + "\" is not a text");
        }
        return Optional.of(value.getAsString());
    }

    int number(String key, int otherwise) throws BrokenContentException {
        try {
            return textIfThere(key)
                    .map(Double::parseDouble)
                    .map(Double::intValue)
                    .orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new BrokenContentException(name + ": \"" + key + "\" is not a number");
        }
    }

    List<String> texts(String key) throws BrokenContentException {
        List<String> result = new ArrayList<>();
        for (JsonElement element : elements(key)) {
            if (!element.isJsonPrimitive()) {
                throw new BrokenContentException(name + ": \"" + key + "\" is not a list of texts");
            }
            result.add(element.getAsString());
        }
        return result;
    }

    List<Json> objects(String key) throws BrokenContentException {
        List<Json> result = new ArrayList<>();
        for (JsonElement element : elements(key)) {
            if (!element.isJsonObject()) {
                throw new BrokenContentException(name + ": \"" + key + "\" is not a list of objects");
            }
            result.add(new Json(name, element.getAsJsonObject()));
        }
        return result;
    }

    /** An object in it; an empty one if there is none. */
    Json member(String key) throws BrokenContentException {
        JsonElement value = object.get(key);
        if (value == null) {
            return new Json(name, new JsonObject());
        }
        if (!value.isJsonObject()) {
            throw new BrokenContentException(name + ": \"" + key + "\" is not an object");
        }
        return new Json(name, value.getAsJsonObject());
    }

    private Iterable<JsonElement> elements(String key) throws BrokenContentException {
        JsonElement value = object.get(key);
        if (value == null || value.isJsonNull()) {
            return List.of();
        }
        if (!value.isJsonArray()) {
            throw new BrokenContentException(name + ": \"" + key + "\" is not a list");
        }
        return value.getAsJsonArray();
    }
}
