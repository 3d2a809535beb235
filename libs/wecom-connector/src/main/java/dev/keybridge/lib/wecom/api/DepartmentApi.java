package dev.keybridge.lib.wecom.api;

/** To be filled in next. */
public final class DepartmentApi {
    DepartmentApi() {}
}
