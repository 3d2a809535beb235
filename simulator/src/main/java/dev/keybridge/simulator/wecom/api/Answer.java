package dev.keybridge.simulator.wecom.api;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;

/** The fields of a successful answer that stand beside errcode and errmsg. */
@FunctionalInterface
interface Answer {
    void writeTo(JsonGenerator json) throws IOException;
}
