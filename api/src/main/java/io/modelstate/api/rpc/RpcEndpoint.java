package io.modelstate.api.rpc;

import io.modelstate.api.auth.Peers;
import io.modelstate.domain.name.ModelId;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each HTTP request before the HTTP server does. One that asks to open a WebSocket at
 * {@code /api} or {@code /model/<uuid>/api} takes the connection away from HTTP for good.
 */
final class RpcEndpoint extends ChannelInboundHandlerAdapter {
  /** Of one message, whatever the number of frames it comes in. */
  static final int MESSAGE_BYTES_MAX = 8 << 20;

  private static final Pattern PATH = Pattern.compile("(?:/model/([^/?]+))?/api(?:\\?.*)?");

  /** Empty while the engine is still opening its log. */
  private final Supplier<Optional<RpcServices>> services;

  RpcEndpoint(Supplier<Optional<RpcServices>> services) {
    this.services = services;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request && upgrades(request)) {
      var path = PATH.matcher(request.uri());
      var ready = path.matches() ? services.get() : Optional.<RpcServices>empty();
      if (ready.isPresent()) {
        open(context, request, ready.get(), path.group(1));
      }
    }
    context.fireChannelRead(message);
  }

  private static boolean upgrades(HttpRequest request) {
    return request
        .headers()
        .containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
  }

  private void open(
      ChannelHandlerContext context,
      HttpRequest request,
      RpcServices ready,
      @Nullable String model) {
    var connection =
        new RpcConnection(
            ready, Optional.ofNullable(model).map(ModelId::new), peer(context, request));
    var pipeline = context.pipeline();
    var channel = context.channel();
    handlersAfter(context).forEach(pipeline::remove);
    channel.config().setAutoRead(true); // The HTTP server reads request by request.
    pipeline
        .addLast(new WebSocketServerProtocolHandler(protocol(request.uri())))
        .addLast(new WebSocketFrameAggregator(MESSAGE_BYTES_MAX))
        .addLast(
            new RpcFrames(
                connection,
                new Workload(
                    () -> channel.config().setAutoRead(false),
                    () -> channel.config().setAutoRead(true))));
  }

  private static List<ChannelHandler> handlersAfter(ChannelHandlerContext context) {
    var after = new ArrayList<ChannelHandler>();
    boolean found = false;
    for (var entry : context.pipeline()) {
      if (found) {
        after.add(entry.getValue());
      }
      found |= entry.getValue() == context.handler();
    }
    return after;
  }

  private static WebSocketServerProtocolConfig protocol(String path) {
    return WebSocketServerProtocolConfig.newBuilder()
        .websocketPath(path)
        .decoderConfig(
            WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(MESSAGE_BYTES_MAX)
                .allowExtensions(false)
                .build())
        .build();
  }

  private static Peer peer(ChannelHandlerContext context, HttpRequest request) {
    return new Peer(
        request.headers().get(HttpHeaderNames.HOST, ""),
        remote(context.channel().remoteAddress()),
        request.headers().get(HttpHeaderNames.USER_AGENT, ""));
  }

  private static String remote(SocketAddress address) {
    return address instanceof InetSocketAddress known ? Peers.key(known) : address.toString();
  }
}
