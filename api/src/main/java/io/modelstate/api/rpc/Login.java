package io.modelstate.api.rpc;

import io.modelstate.domain.name.UserName;

/**
 * Who a connection speaks for.
 *
 * @param client the program, or the words its user typed, where it tells
 */
public record Login(UserName user, String client) {}
