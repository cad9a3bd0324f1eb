package io.modelstate.api.facade;

import io.modelstate.api.rpc.Call;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.saas.OfferUrl;
import io.modelstate.domain.model.saas.SaasCommand.ConsumeOffer;
import io.modelstate.domain.model.saas.SaasCommand.RemoveSaas;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model consumes of other models. */
record Consuming(@Nullable List<ConsumingOne> args) {
  /** Of the details of the offer only its URL is taken: the rest is looked up. */
  record ConsumingOne(String sourceModelTag, String offerUrl, String applicationAlias) {}

  record Destroying(@Nullable List<DestroyingOne> applications) {}

  record DestroyingOne(String applicationTag, boolean force) {}

  static Object consume(Call call, Consuming request) {
    ApplicationChanges.requireWrite(call, Operation.CHANGE);
    return Changes.each(
        request.args(),
        one ->
            call.execute(new ConsumeOffer(call.model(), url(call, one), one.applicationAlias())));
  }

  /** Clients put their own name of the controller before offers of this very one. */
  private static String url(Call call, ConsumingOne one) {
    var url = OfferUrl.parse(one.offerUrl());
    boolean here =
        !one.sourceModelTag().isEmpty()
            && call.engine()
                .controller()
                .registry()
                .byId()
                .containsKey(new ModelId(Tags.parse(one.sourceModelTag(), TagKind.MODEL).id()));
    return here
        ? new OfferUrl("", url.owner(), url.model(), url.offer()).toString()
        : url.toString();
  }

  static Object destroy(Call call, Destroying request) {
    ApplicationChanges.requireWrite(call, Operation.REMOVE);
    return Changes.each(
        request.applications(),
        one ->
            call.execute(
                new RemoveSaas(
                    call.model(),
                    ApplicationReads.application(one.applicationTag()),
                    one.force())));
  }
}
