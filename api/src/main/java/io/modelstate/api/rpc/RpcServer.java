package io.modelstate.api.rpc;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.modelstate.api.http.StartGate;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Hooks the RPC into the HTTP server. Its parts are made with the first connection: until then the
 * engine may not be there.
 */
@Singleton
final class RpcServer implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final BeanProvider<StartGate> gate;
  private final BeanProvider<RpcServices> services;

  RpcServer(BeanProvider<StartGate> gate, BeanProvider<RpcServices> services) {
    this.gate = gate;
    this.services = services;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    var registry = event.getBean();
    registry.register(new OnListener());
    return registry;
  }

  private Optional<RpcServices> ready() {
    return gate.get().isOpen() ? Optional.of(services.get()) : Optional.empty();
  }

  private final class OnListener implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new OnConnection(channel) : this;
    }
  }

  private final class OnConnection implements NettyServerCustomizer {
    private final Channel channel;

    OnConnection(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void onStreamPipelineBuilt() {
      // A peer whose host has gone says nothing: the operating system finds out.
      channel.config().setOption(ChannelOption.SO_KEEPALIVE, true);
      channel
          .pipeline()
          .addAfter(
              ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
              "juju-rpc",
              new RpcEndpoint(RpcServer.this::ready));
    }
  }
}
