package io.modelstate.api.facade;

import io.modelstate.api.rpc.Call;
import io.modelstate.domain.model.block.Operation;
import io.modelstate.domain.model.saas.SaasCommand.ConsumeOffer;
import io.modelstate.domain.model.saas.SaasCommand.RemoveSaas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model consumes of other models. */
record Consuming(@Nullable List<ConsumingOne> args) {
  /** Of the details of the offer only its URL is taken: the rest is looked up. */
  record ConsumingOne(String offerUrl, String applicationAlias) {}

  record Destroying(@Nullable List<DestroyingOne> applications) {}

  record DestroyingOne(String applicationTag, boolean force) {}

  static Object consume(Call call, Consuming request) {
    ApplicationChanges.requireWrite(call, Operation.CHANGE);
    return Changes.each(
        request.args(),
        one ->
            call.execute(new ConsumeOffer(call.model(), one.offerUrl(), one.applicationAlias())));
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
