package io.modelstate.api.rpc;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;

/**
 * Turns frames into calls: each message is read and answered on a virtual thread of its own, so a
 * call that waits holds up no other. The event loop only moves bytes.
 */
final class RpcFrames extends SimpleChannelInboundHandler<WebSocketFrame> {
  private static final System.Logger LOGGER = System.getLogger(RpcFrames.class.getName());

  private final RpcConnection connection;
  private final Workload workload;

  RpcFrames(RpcConnection connection, Workload workload) {
    this.connection = connection;
    this.workload = workload;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    switch (frame) {
      case TextWebSocketFrame text -> take(context, text.text());
      case BinaryWebSocketFrame binary ->
          take(context, binary.content().toString(StandardCharsets.UTF_8));
      default -> {} // Pings, pongs and closes are answered before they get here.
    }
  }

  private void take(ChannelHandlerContext context, String message) {
    var request = workload.begin();
    Thread.ofVirtual().name("rpc").start(() -> answer(context, message, request));
  }

  private void answer(ChannelHandlerContext context, String message, Workload.Request request) {
    try {
      var reply = connection.answer(message, request::park);
      context.writeAndFlush(new TextWebSocketFrame(reply)).addListener(written -> request.end());
    } catch (JsonProcessingException malformed) {
      request.end();
      close(context, WebSocketCloseStatus.INVALID_PAYLOAD_DATA, "no JSON");
    } catch (RuntimeException | Error fault) {
      request.end();
      LOGGER.log(System.Logger.Level.ERROR, "a connection is given up", fault);
      close(context, WebSocketCloseStatus.INTERNAL_SERVER_ERROR, "internal error");
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOGGER.log(
        System.Logger.Level.DEBUG, () -> "connection of " + connection.peer().remote(), cause);
    if (cause instanceof TooLongFrameException) {
      close(context, WebSocketCloseStatus.MESSAGE_TOO_BIG, "message too big");
    } else {
      var _ = context.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    connection.close();
    context.fireChannelInactive();
  }

  private static void close(
      ChannelHandlerContext context, WebSocketCloseStatus status, String reason) {
    context
        .writeAndFlush(new CloseWebSocketFrame(status, reason))
        .addListener(ChannelFutureListener.CLOSE);
  }
}
