package io.modelstate.api.rpc;

/**
 * The other end of a connection.
 *
 * @param host the address and port that the client reached this server at
 * @param remote where it comes from, as failed logins are counted
 * @param userAgent empty when it does not say
 */
public record Peer(String host, String remote, String userAgent) {}
